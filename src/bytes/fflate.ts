/** The door to fflate: what others need of it under its own names; streams of zlib are in zlibStream.ts. */
export { Inflate } from 'fflate';
