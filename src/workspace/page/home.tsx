import { useEffect, useMemo } from 'preact/hooks';
import { Avatar } from './avatar.tsx';
import { Blocks } from './blocks/block.tsx';
import { Scroll } from './blocks/scroll.tsx';
import { newSurface } from './blocks/surface.ts';
import { send } from './connection.ts';
import { AppTabs, SidebarButton } from './place-head.tsx';
import { app, me, say, state } from './store.ts';

/** The app's Home tab, published by the app for the acting person. */
export function Home() {
  const home = state.value?.home ?? null;
  const surface = useMemo(() => newSurface({ type: 'view', view_id: home?.id ?? '' }), [home?.id]);

  useEffect(() => void send({ do: 'open-home' }), [me.value?.id]);

  return (
    <section class="pane" aria-label={say({ de: `${app.value?.name}: Start`, en: `${app.value?.name}: Home` })}>
      <header class="place-head">
        <SidebarButton />
        <div class="place-title">
          <h2>
            <Avatar id={app.value?.user ?? ''} isSmall /> {app.value?.name}
          </h2>
        </div>
        <AppTabs isHome />
      </header>
      <Scroll class="home" label={say({ de: 'Start', en: 'Home' })}>
        {home ? (
          <Blocks blocks={home.blocks} surface={surface} />
        ) : (
          <p class="muted opening">
            {say({ de: 'Die App hat hier noch nichts gezeigt.', en: 'The app has not shown anything here yet.' })}
          </p>
        )}
      </Scroll>
    </section>
  );
}
