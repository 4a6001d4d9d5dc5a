import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { onMongodb } from './mongodb/on-mongodb';

onMongodb('lines to a server', (mongodb) => {
  it('stay open while it is there: it is not given up and found again, which each time keeps everybody waiting', async () => {
    const told = jest.spyOn(MongoClient.prototype, 'emit');
    const connection = await mongodb.connect();
    try {
      // Longer than it took to be given up twice.
      for (let turn = 0; turn < 25; turn += 1) {
        await connection.use(() => connection.collection('lines').findOne({ _id: 'nobody' }));
        await pause(100);
      }
      const events = told.mock.calls.map(([event]) => event as string);
      expect(events).toContain('serverHeartbeatSucceeded');
      expect(events.filter((event) => ['connectionPoolCleared', 'serverHeartbeatFailed'].includes(event))).toEqual([]);
    } finally {
      told.mockRestore();
      await connection.close();
    }
  });
});
