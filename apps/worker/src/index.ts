export * from './clock-setting';
export * from './following';
export * from './follow-elsewhere';
export * from './follow-here';
export * from './follow-in-thread';
export * from './open-stores';
export * from './stores-setting';
