// Views whose code is loaded when they are first shown, or before.
import { type ComponentType, lazy, useState } from 'react';

export interface LazyView<Props> {
  (props: Props): React.JSX.Element;
  /** Loads the code, unless it is there. */
  readonly load: () => Promise<void>;
}

/**
 * A view of which the code is loaded when it is first shown. What is loaded already shows at once: React keeps a place that it once left
 * empty so for a third of a second, however soon the code is there.
 */
export function lazyView<Props extends object>(fetch: () => Promise<ComponentType<Props>>): LazyView<Props> {
  let view: ComponentType<Props> | null = null;
  const load = async () => {
    view ??= await fetch();
    return view;
  };
  const Later = lazy(async () => ({ default: await load() }));
  const Shown = (props: Props) => {
    // The same for as long as it is on screen: another component would begin anew.
    const [Chosen] = useState<ComponentType<Props>>(() => view ?? Later);
    return <Chosen {...props} />;
  };
  return Object.assign(Shown, {
    load: async () => {
      await load();
    },
  });
}
