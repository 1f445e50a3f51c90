/*
 * Appending and being seen. Writers append one event each; a reader asks again and again for all visible positions
 * above its checkpoint and moves the checkpoint to the highest it was given.
 *
 * As built: the lane's lock is taken, then the head is read, then the position is drawn; the commit makes the event
 * visible and lets the lock go. Claims: no position is given twice, and every event is delivered exactly once.
 *
 * -DBUG_SEQUENCE    positions from a sequence, no lock: commits overtake each other, the reader steps over one
 * -DBUG_SNAPSHOT    the head is read by a snapshot taken before the lock was had: a position is given twice
 * -DBUG_EARLY       the lock is let go before the commit is visible: the next writer reads an old head
 */
#define WRITERS 4

bool visible[WRITERS + 1];
bool taken[WRITERS + 1];
byte delivered[WRITERS + 1];
byte sequence = 0;
byte finished = 0;
bool locked = false;

/* The highest visible position, as one statement's snapshot sees it. */
inline readHead(head) {
  d_step {
    byte place;
    head = 0;
    for (place : 1 .. WRITERS) {
      if
      :: visible[place] -> head = place
      :: else
      fi
    }
    place = 0
  }
}

inline draw(position) {
  assert(!taken[position]);
  taken[position] = true
}

active [WRITERS] proctype writer() {
  byte position;
#ifdef BUG_SEQUENCE
  atomic { sequence++; position = sequence }
  draw(position);
  visible[position] = true;
#else
#ifdef BUG_SNAPSHOT
  readHead(position);
  atomic { !locked -> locked = true }
#else
  atomic { !locked -> locked = true }
  readHead(position);
#endif
  position++;
  draw(position);
#ifdef BUG_EARLY
  locked = false;
  visible[position] = true;
#else
  atomic { visible[position] = true; locked = false }
#endif
#endif
  finished++
}

inline poll() {
  d_step {
    byte place;
    for (place : 1 .. WRITERS) {
      if
      :: place > checkpoint && visible[place] -> delivered[place]++; checkpoint = place
      :: else
      fi
    }
    place = 0
  }
}

active proctype reader() {
  byte checkpoint = 0;
  byte position;
  do
  :: finished < WRITERS -> poll()
  :: finished == WRITERS -> break
  od;
  poll();
  for (position : 1 .. WRITERS) {
    assert(delivered[position] == 1)
  }
}
