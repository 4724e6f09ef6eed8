import { EventEmitter } from "node:events";

/** What JavaScript itself looks for on any object: a promise's `then`, JSON's `toJSON`. */
const ASKED_OF_ANYTHING = new Set(["then", "toJSON"]);

function missing(name: string, key: string): Error {
  return new Error(`the stand-in for Electron has no ${name}.${key}`);
}

/** An object of Electron's. What the stand-in does not have fails as loudly as a wrong name: a silent `undefined` would hide it. */
export function loud<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === "string" && !(key in target) && !ASKED_OF_ANYTHING.has(key))
        throw missing(name, key);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** The same for a class of Electron's that emits events: what neither the class nor EventEmitter has, fails. */
export class LoudEmitter extends EventEmitter {}

Object.setPrototypeOf(
  LoudEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get(target, key, receiver: object) {
      if (typeof key === "string" && !(key in target) && !ASKED_OF_ANYTHING.has(key))
        throw missing(receiver.constructor.name, key);
      return Reflect.get(target, key, receiver);
    },
  }),
);

/** Emits an event whose default a listener may prevent. @returns whether one did */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...more: unknown[]
): boolean {
  let prevented = false;
  const event = {
    ...details,
    preventDefault() {
      prevented = true;
    },
  };
  emitter.emit(name, event, ...more);
  return prevented;
}
