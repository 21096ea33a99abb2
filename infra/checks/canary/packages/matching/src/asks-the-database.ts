import { open } from '@jejaring/db';

export const candidates = open;
