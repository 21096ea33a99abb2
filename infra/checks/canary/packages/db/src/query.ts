import { other } from './circle.ts';

export const query = other;
