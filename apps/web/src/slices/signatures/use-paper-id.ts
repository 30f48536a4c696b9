import { useRef } from 'react';

/** One id a chosen file, so that a retry after a lost reply is the same paper to the server. */
export function usePaperId(): (file: File) => string {
  const ids = useRef(new WeakMap<File, string>());
  return (file) => {
    const id = ids.current.get(file) ?? crypto.randomUUID();
    ids.current.set(file, id);
    return id;
  };
}
