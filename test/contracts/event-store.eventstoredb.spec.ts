// Without EVENTSTORE_URL this is a stand-in that speaks EventStoreDB's protocol to the real client, and no EventStoreDB.
import { atEventStoreDb } from '../stand-ins/eventstoredb/home';
import { joins } from './contract';
import { eventStoreContract } from './event-store.contract';

const url = process.env['EVENTSTORE_URL'];
const server = url === undefined ? 'a stand-in that speaks its protocol' : 'the server at EVENTSTORE_URL';

joins(`the event store in EventStoreDB, on ${server}`, eventStoreContract, atEventStoreDb(url));
