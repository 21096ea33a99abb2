import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { inRepository } from '../../bootstrap/repository.mjs';
import type { ServerUser } from '../server-user.ts';
import { canReach } from '../server-user.ts';

/** What is needed to run the launcher. */
export interface Checkout {
  node: string;
  infra: string;
}

const OURS: Checkout = { node: process.execPath, infra: inRepository('infra') };

let copy: Promise<Checkout> | undefined;
const made: string[] = [];
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** The launcher and a Node that `user` can run: our own, or a copy where our checkout is closed to others. */
export async function checkoutFor(user: ServerUser | undefined): Promise<Checkout> {
  if (!user || (canReach(OURS.node, user) && canReach(OURS.infra, user))) return OURS;
  copy ??= copyAll();
  return copy;
}

async function copyAll(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'jejaring-checkout-'));
  made.push(folder);
  await chmod(folder, 0o755);
  const checkout = { node: join(folder, 'node'), infra: join(folder, 'infra') };
  await cp(OURS.node, checkout.node);
  await mkdir(checkout.infra);
  for (const part of ['package.json', 'bootstrap', 'launcher', 'node_modules']) {
    await cp(join(OURS.infra, part), join(checkout.infra, part), { recursive: true, dereference: true });
  }
  return checkout;
}
