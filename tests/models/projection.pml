/*
 * Workers that advance one projection version. Each takes the lease (a token), starts from what is committed, folds a
 * batch in memory and commits rows, state and checkpoint together, if token and checkpoint are still what it started from.
 * The lease may pass to another at any moment: it runs out while its holder sleeps, or its holder is killed. A worker may
 * be killed between any two steps. Claims: every event is applied exactly once and in order, and what a worker holds in
 * memory when it commits is what the tables held before.
 *
 * -DBUG_OUTSIDE     rows are committed first, the checkpoint in a transaction of its own: killed in between, an event
 *                   is applied twice
 * -DBUG_NO_TOKEN    the commit does not ask whose turn it is: two workers apply the same event
 * -DBUG_KEEP_STATE  a worker that lost its turn keeps the states in memory: they are older than the tables
 */
#define EVENTS 3
#define WORKERS 2
#define TURNS 3

byte applied[EVENTS + 1];
byte checkpoint = 0;
byte stored = 0;        /* the state in the tables: how many events it was folded from */
byte token = 0;

inline apply(from, to) {
  d_step {
    byte event;
    for (event : from + 1 .. to) {
      applied[event]++;
      assert(applied[event] == 1);
      assert(event == 1 || applied[event - 1] == 1)
    }
    event = 0
  }
}

active [WORKERS] proctype worker() {
  byte mine = 0;
  byte at = 0;
  byte held = 0;
  byte end = 0;
  byte turns = 0;
  do
  :: checkpoint == EVENTS || turns == TURNS -> break
  :: mine == 0 && checkpoint < EVENTS && turns < TURNS ->
       atomic {                              /* one UPDATE: token and checkpoint */
         turns++;
         token++;
         mine = token;
         at = checkpoint
       }
#ifdef BUG_KEEP_STATE
       if
       :: held == 0 -> held = stored
       :: else
       fi
#else
       held = stored
#endif
  :: mine != 0 && at == EVENTS -> mine = 0
  :: mine != 0 && at < EVENTS ->
       if                                    /* a batch of one event or two */
       :: end = at + 1
       :: at + 2 <= EVENTS -> end = at + 2
       fi;
#ifdef BUG_OUTSIDE
       if
       :: atomic { token == mine && checkpoint == at -> apply(at, end); stored = end }
          if
          :: atomic { token == mine -> checkpoint = end; at = end; held = end }
          :: mine = 0                        /* killed before the checkpoint moved, or fenced */
          fi
       :: atomic { !(token == mine && checkpoint == at) -> mine = 0 }
       fi
#else
#ifdef BUG_NO_TOKEN
       atomic { apply(at, end); stored = end; checkpoint = end; at = end }
#else
       if
       :: atomic {                           /* one transaction */
            token == mine && checkpoint == at ->
            assert(held == stored);
            apply(at, end);
            stored = end;
            checkpoint = end;
            at = end;
            held = end
          }
       :: atomic { !(token == mine && checkpoint == at) -> mine = 0 }
       fi
#endif
#endif
  :: mine != 0 ->                            /* killed: memory is lost, the lease runs out */
#ifndef BUG_KEEP_STATE
       held = 0;
#endif
       mine = 0
  od;
  assert(checkpoint < EVENTS || (applied[1] == 1 && applied[EVENTS] == 1))
}
