import { serveMemoryOf } from './server-memory';

void serveMemoryOf('EVENTSTORE_URL', 2113);
