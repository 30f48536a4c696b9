import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Identity, makePkcs12, pem } from '../../../../packages/documents/src/testing/certificates.ts';

/** The folder of keys and trusted roots as the administrator fills it. */
export interface KeyFolder {
  folder: string;
  /** Trusted, and in the chain of every key that is placed. */
  root: Identity;
}

export const keyPassword = 'mật khẩu của khóa';

export async function trustRoot({ folder, root }: KeyFolder): Promise<void> {
  await mkdir(join(folder, 'roots'), { recursive: true });
  await writeFile(join(folder, 'roots', 'goc.pem'), pem(root));
}

/** Places an organisation's key with its password beside it; `mode` is that of the password's file. */
export async function placeSealKey(
  keys: KeyFolder,
  organisation: string,
  identity: Identity,
  { password = keyPassword, mode = 0o600 } = {},
): Promise<void> {
  await placeKeyFile(keys, `${organisation}.p12`, await makePkcs12(identity, keyPassword, [keys.root.certificate]));
  await placeKeyFile(keys, `${organisation}.password`, `${password}\n`);
  await chmod(join(keys.folder, `${organisation}.password`), mode);
}

export async function placeKeyFile({ folder }: KeyFolder, name: string, content: Uint8Array | string): Promise<void> {
  await rm(join(folder, name), { force: true });
  await writeFile(join(folder, name), content, { mode: 0o600 });
}
