import { program } from './program.js';
import { reportFailure } from './output/failure.js';

try {
  await program().parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error);
}
