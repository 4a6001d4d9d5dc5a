import { serveMemoryOf } from './server-memory';

void serveMemoryOf('MONGODB_URL', 27_017);
