/** Each model with its configurations: none must hold, every known bug put back must be found. */
export const models = [
  { file: 'append.pml', bugs: ['BUG_SEQUENCE', 'BUG_SNAPSHOT', 'BUG_EARLY'] },
  { file: 'retry.pml', bugs: ['BUG_NO_KEY', 'BUG_KEY_FIRST', 'BUG_FAILED'] },
  { file: 'projection.pml', bugs: ['BUG_OUTSIDE', 'BUG_NO_TOKEN', 'BUG_KEEP_STATE'] },
  { file: 'switch.pml', bugs: ['BUG_NO_FENCE', 'BUG_BEHIND', 'BUG_TWO_READS'] },
];
