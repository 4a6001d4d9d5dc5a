/** An area's id ends in a dot and its designation; an address that ends so is taken for a file's. */
export const areaAddress = (id: string): string => id.replace(/\.([^.]*)$/, '~$1');

export const areaAt = (address: string): string => address.replace(/~([^~]*)$/, '.$1');
