import { type Environment, ParseError, type ParseResult } from '@marcbachmann/cel-js';
import { newEnvironment } from './functions.ts';
import { readTree, type TreeReading } from './inspect-tree.ts';
import type {
  Compiled,
  ExpressionFinding,
  ExpressionFindingCode,
  ResultKind,
  SourceRange,
  VariableKind,
  Variables,
} from './model.ts';
import { type Normalised, normalise } from './normalise.ts';

const MAX_SOURCE = 4000;
const MAX_LOOPS = 2;
const CEL_TYPE: Record<VariableKind, string> = {
  number: 'double',
  string: 'string',
  bool: 'bool',
  list: 'list',
  map: 'map',
  dyn: 'dyn',
};

const environments = new WeakMap<Variables, Environment>();

/**
 * Checks a CEL source against the names it may use and gives a reusable expression.
 * Refuses, with code and range: syntax, unknown names, mixed types, a result of another kind than `expected`, functions that
 * are not ours (`matches` above all), division by a written 0, too long (4,000 characters), too deep, loops more than two deep. Never throws.
 */
export function compile(source: string, variables: Variables, expected?: ResultKind): Compiled {
  if (source.trim() === '') return refused('expression-empty', {}, 'empty expression');
  if (source.length > MAX_SOURCE) {
    return refused('expression-too-long', { length: source.length, limit: MAX_SOURCE }, 'expression too long');
  }
  const normalised = normalise(source);
  if (normalised.modulo)
    return refused('expression-forbidden-operator', { name: '%' }, 'no operator %', normalised.modulo);
  try {
    return checked(source, normalised, environmentOf(variables).parse(normalised.text), expected);
  } catch (error) {
    return { ok: false, finding: findingOf(error, normalised) };
  }
}

function checked(source: string, text: Normalised, parsed: ParseResult, expected?: ResultKind): Compiled {
  const reading = readTree(parsed.ast);
  const refusal = refusalOf(reading, text);
  if (refusal) return refusal;
  const check = parsed.check();
  if (!check.valid) return { ok: false, finding: findingOf(check.error, text) };
  const kind = resultKind(check.type);
  if (expected && kind !== expected && kind !== 'dyn') {
    return refused('expression-result-kind', { expected, found: kind }, `gives ${kind}, not ${expected}`);
  }
  const uses = [...reading.uses].sort();
  const fields = Object.fromEntries([...reading.fields].map(([name, columns]) => [name, [...columns].sort()]));
  return { ok: true, expression: { source, kind, uses, fields, loops: reading.loops, program: parsed }, uses };
}

function refusalOf(reading: TreeReading, text: Normalised): Compiled | undefined {
  if (reading.forbidden) {
    const { name, range } = reading.forbidden;
    return refused('expression-forbidden-function', { name }, `no function ${name}`, text.original(range));
  }
  if (reading.zeroDivision) {
    const range = text.original(reading.zeroDivision);
    return refused('expression-forbidden-operator', { name: '/ 0' }, 'divides by zero', range);
  }
  if (reading.loops > MAX_LOOPS) {
    return refused('expression-too-deep', { limit: MAX_LOOPS }, `loops stand more than ${MAX_LOOPS} deep`);
  }
  return undefined;
}

function environmentOf(variables: Variables): Environment {
  const known = environments.get(variables);
  if (known) return known;
  const environment = newEnvironment();
  for (const [name, kind] of Object.entries(variables)) environment.registerVariable(name, CEL_TYPE[kind]);
  environments.set(variables, environment);
  return environment;
}

function resultKind(type: string | undefined): ResultKind {
  if (type === 'double' || type === 'int') return 'number';
  if (type === 'string' || type === 'bool') return type;
  if (type?.startsWith('list')) return 'list';
  return type?.startsWith('map') ? 'map' : 'dyn';
}

type LibraryError = { code?: string; summary?: string; range?: SourceRange; message?: string };

function findingOf(error: unknown, text: Normalised): ExpressionFinding {
  const { code = '', summary, range, message } = error as LibraryError;
  const said = (summary ?? message ?? 'not an expression').slice(0, 300).replaceAll(' % ', ' / ');
  const finding = { code: findingCode(error, code), params: { said }, message: said };
  return range ? { ...finding, position: text.original(range) } : finding;
}

function findingCode(error: unknown, code: string): ExpressionFindingCode {
  if (code === 'limit_exceeded' || error instanceof RangeError) return 'expression-too-deep';
  if (error instanceof ParseError) return 'expression-syntax';
  return code === 'unknown_variable' ? 'expression-unknown-name' : 'expression-type';
}

function refused(
  code: ExpressionFindingCode,
  params: ExpressionFinding['params'],
  message: string,
  position?: SourceRange,
): Compiled {
  return { ok: false, finding: position ? { code, params, message, position } : { code, params, message } };
}
