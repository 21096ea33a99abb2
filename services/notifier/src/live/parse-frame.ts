import { ClientFrame } from '@jejaring/contracts/live/frames';
import { Compile } from 'typebox/compile';

const validator = Compile(ClientFrame);

/** The frame of a text message, or null where it is not one of the protocol: not JSON, an unknown type or field. */
export function parseFrame(text: string): ClientFrame | null {
  try {
    const value: unknown = JSON.parse(text);
    return validator.Check(value) ? value : null;
  } catch {
    return null;
  }
}
