/*
 * Two versions of a projection: 1 is live, 2 has been rebuilt. Both are kept up to date, each at its own pace, while
 * operators switch, switch back and retire, two of them at once, and a reader reads on. A reader asks pointer and rows in
 * one statement. Retiring marks the version first and drops its tables later.
 * Claims: the version that the pointer names has its tables and is kept up to date, and the reader never sees an earlier
 * position than it has seen.
 *
 * -DBUG_NO_FENCE    a switch looks, then points, in two transactions: meanwhile the version was retired
 * -DBUG_BEHIND      a switch does not compare positions: the view goes back in time
 * -DBUG_TWO_READS   the reader asks for the pointer, then for the rows: they may be dropped in between
 */
#define HEAD 2
#define COMMANDS 2
#define READS 2

mtype = { kept, retired };

mtype state[3];
bool tables[3];
byte position[3];
byte live = 1;

init {
  atomic {
    state[1] = kept; state[2] = kept;
    tables[1] = true; tables[2] = true;
    run projector(1); run projector(2);
    run operator(); run operator();
    run reader()
  }
}

proctype projector(byte version) {
  do
  :: atomic { position[version] < HEAD && state[version] == kept -> position[version]++ }
  :: position[version] == HEAD || state[version] == retired -> break
  od
}

inline switchTo(version) {
#ifdef BUG_NO_FENCE
  if
  :: live != version && state[version] == kept && position[version] >= position[live] -> live = version
  :: else
  fi
#else
  atomic {                                   /* under the pointer's row lock, which a retirement waits for */
    if
#ifdef BUG_BEHIND
    :: live != version && state[version] == kept -> live = version
#else
    :: live != version && state[version] == kept && position[version] >= position[live] -> live = version
#endif
    :: else                                  /* refused */
    fi
  }
#endif
}

inline retire(version) {
  bool marked;
  atomic {
    marked = false;
    if
    :: live != version -> state[version] = retired; marked = true
    :: else                                  /* refused */
    fi
  }
  if
  :: marked -> tables[version] = false
  :: else
  fi
}

proctype operator() {
  byte given = 0;
  do
  :: given < COMMANDS ->
       given++;
       if
       :: true -> switchTo(1)
       :: true -> switchTo(2)
       :: true -> retire(1)
       :: true -> retire(2)
       fi
  :: given == COMMANDS -> break
  od
}

proctype reader() {
  byte seen = 0;
  byte version;
  byte reads = 0;
  do
  :: reads < READS ->
       reads++;
#ifdef BUG_TWO_READS
       version = live;
#endif
       atomic {
#ifndef BUG_TWO_READS
         version = live;
#endif
         assert(tables[version]);
#ifndef BUG_TWO_READS
         assert(state[version] == kept);
#endif
         assert(position[version] >= seen);
         seen = position[version]
       }
  :: reads == READS -> break
  od
}
