/**
 * The version of the decision. Raise it with any change of a criterion, a weight or a sentence: it is stored with every
 * match, so that an old explanation is known to be the old rule's.
 */
export const RULE_VERSION = 2;
