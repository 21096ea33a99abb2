import { en } from '../../services/web/src/text/en.ts';
import { id } from '../../services/web/src/text/id.ts';

/** The texts by which a person finds their way, in their language. */
export const textsOf = (language: 'id' | 'en') => (language === 'id' ? id : en);
