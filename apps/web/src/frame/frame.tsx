import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAsking, useSession } from '../api/session';
import { rememberCooperation } from '../api/last-cooperation';
import { useLiveRefresh } from '../api/use-live-refresh';
import { PaletteOpener } from '../palette/palette-opener';
import { kept } from '../time/point-in-time';
import { Tour, TourAgain } from '../tour/tour';
import { unbroken, useLanguage, useWords } from '../words/language';
import { AccountMenu } from './account-menu';
import { Announcements } from './announce';
import { CooperationMenu } from './cooperation-menu';
import './frame.css';
import { Navigation } from './navigation';
import { OfflineBanner } from './offline-banner';
import { PastFrame } from './past-frame';
import { ReadOnly } from './read-only';
import { Shortcuts } from './shortcuts';
import { TimeMenu } from './time-menu';
import { useKeptFocus } from './use-kept-focus';

/** What stands around every screen: where one is, who one is, which day it is. */
export function Frame() {
  const { ui } = useWords();
  const session = useSession();
  const asking = useAsking();
  const { coop: asked } = useParams({ strict: false });
  // An address that leads nowhere may look as if it named a cooperation.
  const coop = session?.cooperations.find(({ id }) => id === asked)?.id;
  useLiveRefresh(coop);
  useKeptFocus();
  useEffect(() => {
    if (coop !== undefined) rememberCooperation(coop);
  }, [coop]);
  return (
    <>
      <a className="skip" href="#content">
        {ui.app.skip}
      </a>
      <header className="top">
        <div className="where">
          <Mark coop={coop} />
          {coop !== undefined && <CooperationMenu coop={coop} />}
        </div>
        {coop !== undefined && <Navigation coop={coop} />}
        {session !== null && <Printed today={session.today} />}
        <div className="own">
          <PaletteOpener coop={coop} />
          {coop !== undefined && <TimeMenu />}
          {session === null && <OtherLanguage />}
          <AccountMenu coop={coop} />
        </div>
      </header>
      {session?.demo === true && <Demonstration today={session.today} />}
      <Tour />
      <ReadOnly />
      <OfflineBanner />
      <PastFrame />
      <main id="content" tabIndex={-1}>
        {/* What stands above it depends on who one is: it is not shown to be pushed down. */}
        {!asking && <Outlet />}
      </main>
      <footer className="bottom">
        <span>{ui.app.name}</span>
        <span>{ui.app.tagline}</span>
        <Link to="/tillganglighet">{ui.accessibility.title}</Link>
        <TourAgain />
      </footer>
      <Announcements />
      <Shortcuts coop={coop} />
    </>
  );
}

/** Leads to the plan one works with, on the day one looks at. */
function Mark({ coop }: { readonly coop: string | undefined }) {
  const { ui } = useWords();
  const face = (
    <>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" aria-hidden="true">
        <path d="M2 12h20M7 5v10M12 9v10M17 6v9" />
      </svg>
      {ui.app.name}
    </>
  );
  if (coop === undefined) {
    return (
      <Link to="/" className="mark" activeProps={{}}>
        {face}
      </Link>
    );
  }
  return (
    <Link to="/$coop/plan" params={{ coop }} search={kept} className="mark" activeProps={{ 'aria-current': undefined }}>
      {face}
    </Link>
  );
}

/** On paper: a day one looks back at stands on it by itself, but the one it was taken from the screen would not. */
function Printed({ today }: { readonly today: string }) {
  const words = useWords();
  return <p className="printed">{unbroken(words.frame.printed(words.day(today)))}</p>;
}

function Demonstration({ today }: { readonly today: string }) {
  const words = useWords();
  return <aside className="demo">{unbroken(words.ui.app.demo(words.day(today)))}</aside>;
}

/** Before one is signed in, the other language is one press away. */
function OtherLanguage() {
  const { language, words, choose } = useLanguage();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <button type="button" className="button small plain" lang={other} onClick={() => choose(other)}>
      {words.ui.app.otherLanguage}
    </button>
  );
}
