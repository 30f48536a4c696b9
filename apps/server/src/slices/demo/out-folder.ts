/** The folder named after `--out`, else `out`. */
export function outFolder(args: readonly string[]): string {
  const at = args.indexOf('--out');
  return (at >= 0 ? args[at + 1] : undefined) ?? 'out';
}
