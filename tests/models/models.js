/** Each model with its configurations: none must hold, every known bug put back must be found. */
export const models = [
  { file: 'append.pml', bugs: ['BUG_SEQUENCE', 'BUG_SNAPSHOT', 'BUG_EARLY'] },
  { file: 'retry.pml', bugs: ['BUG_NO_KEY', 'BUG_KEY_FIRST', 'BUG_FAILED'] },
];
