import { main } from './make-samples';

main();
