export * from './canonical';
export * from './commitment';
export * from './leaf';
export * from './frontier';
