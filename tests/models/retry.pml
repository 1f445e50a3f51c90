/*
 * A command whose answer gets lost. The client sends it again while the first sending may still wait for the lock on the
 * server, be running, or be done. Claims: it is stored at most once; a client that hears "stored" is right; a client
 * that is told it failed finds nothing stored. Giving up is "unknown", which claims nothing.
 *
 * -DBUG_NO_KEY      the server does not know the command's key: stored twice
 * -DBUG_KEY_FIRST   the key is asked before the lock: two sendings both find it new
 * -DBUG_FAILED      giving up is called "failed" though it may be stored, now or later
 */
#define SENDINGS 3

mtype = { stored, failed, unknown };

byte rows = 0;
bool keyKnown = false;
bool locked = false;
byte running = 0;
chan answers = [SENDINGS] of { bit };

proctype sending() {
  bool isNew;
#ifdef BUG_KEY_FIRST
  isNew = !keyKnown;
#endif
  if
  :: atomic { !locked -> locked = true }
  :: running--; goto ended            /* the backend is killed while it waits */
  fi;
#ifdef BUG_NO_KEY
  isNew = true;
#else
#ifndef BUG_KEY_FIRST
  isNew = !keyKnown;
#endif
#endif
  if
  :: atomic {                         /* the commit: row, key and lock in one */
       if
       :: isNew -> rows++; keyKnown = true
       :: else
       fi;
       locked = false
     }
     assert(rows <= 1);
     if
     :: answers ! 1                   /* the answer arrives */
     :: skip                          /* or is lost */
     fi
  :: locked = false                   /* killed before the commit: all is rolled back */
  fi;
  running--;
ended:
  skip
}

active proctype client() {
  mtype outcome = unknown;
  byte sent = 0;
  bit answer;
  do
  :: sent < SENDINGS && outcome == unknown ->
       atomic { sent++; running++; run sending() }
       if
       :: answers ? answer -> outcome = stored
       :: skip                        /* no answer within the time, or the connection broke */
       fi
  :: else -> break
  od;
#ifdef BUG_FAILED
  if
  :: outcome == unknown -> outcome = failed
  :: else
  fi;
#endif
  if
  :: outcome == stored -> assert(rows == 1)
  :: else
  fi;
  running == 0;                       /* whatever was still under way on the server comes to its end */
  assert(rows <= 1);
  assert(outcome != failed || rows == 0)
}
