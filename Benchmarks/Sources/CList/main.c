/* A list of lines on ncurses, moved through by arrow keys, and nothing else. */
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  int selected = 0;
  for (;;) {
    erase();
    for (int row = 0; row < LINES; row++) {
      if (row == selected) attron(A_REVERSE);
      mvprintw(row, 0, "%4d  a line of the list, as long as a line is", row);
      if (row == selected) attroff(A_REVERSE);
    }
    move(selected, 0);
    refresh();
    int key = getch();
    if (key == KEY_DOWN && selected + 1 < LINES) selected++;
    if (key == KEY_UP && selected > 0) selected--;
    if (key == 'q' || key == ERR) break;
  }
  endwin();
  return 0;
}
