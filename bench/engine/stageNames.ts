/** The rooms of a run. */
export const STAGES = ['read', 'plan', 'send', 'settle'] as const;
