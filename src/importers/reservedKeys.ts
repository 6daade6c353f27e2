/** Keys that would reach an object's prototype instead of the object. */
export const reservedKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];
