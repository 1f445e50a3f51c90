import { program } from './program.js';
import { reportFailure } from './output/failure.js';

try {
  await (await program(process.argv.slice(2))).parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error);
}
