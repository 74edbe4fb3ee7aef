import type { Shelf } from '../../src/stylebook/shelf';

/** A shelf that holds the given files and nothing else. */
export function shelfOf(files: Readonly<Record<string, string>>): Shelf {
  return {
    read: (path) => Promise.resolve(files[path]),
    list(folder) {
      const inside = new Map<string, boolean>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
        inside.set(name, deeper.length > 0);
      }
      return Promise.resolve([...inside].map(([name, isFolder]) => ({ name, folder: isFolder })));
    },
  };
}
