import { isDuplicate } from './mongodb-failure';

/** Two who look for the same and find nothing both insert it, and one of them fails: who tries again finds it. */
export const upserting = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDuplicate(error) || attempt === 5) throw error;
    }
  }
};
