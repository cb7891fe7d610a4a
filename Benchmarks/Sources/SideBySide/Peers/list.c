/* A list of 10,000 rows on ncurses, moved through by arrow keys, and nothing else. */
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>

enum { COUNT = 10000 };

static void draw(int row, int item) {
  /* Made up, but as different from row to row as figures are. */
  unsigned chance = (unsigned)item * 2654435761u;
  mvprintw(row, 0, " C%07d  %4u  %-13s  %4u  %4u  %s", item, 2002 + chance % 25,
           chance % 3 ? "donor-country" : "online", chance >> 25, chance >> 26,
           chance % 2 ? "Mine safety management" : "Gas drainage in deep mines");
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  int first = 0, selected = 0;
  for (;;) {
    if (selected < first) first = selected;
    if (selected >= first + LINES) first = selected - LINES + 1;
    erase();
    for (int row = 0; row < LINES && first + row < COUNT; row++) {
      if (first + row == selected) attron(A_REVERSE);
      draw(row, first + row);
      if (first + row == selected) attroff(A_REVERSE);
    }
    move(selected - first, 0);
    refresh();
    int key = getch();
    if (key == KEY_DOWN && selected + 1 < COUNT) selected++;
    if (key == KEY_UP && selected > 0) selected--;
    if (key == 'q' || key == ERR) break;
  }
  endwin();
  return 0;
}
