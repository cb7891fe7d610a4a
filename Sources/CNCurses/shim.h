// ncursesw for Swift: the header itself, and what its importer cannot take over.
//
// The importer leaves out macros that are more than a literal, and Swift refuses variables that any
// thread may change. Both get a constant or a function here, which starts with `curses_`.

#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// The wide-character half of ncurses(3X) is declared only on request.
#define NCURSES_WIDECHAR 1

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <wchar.h>

// term.h would define words such as `lines` and `columns` as macros; see terminfo(3X).
extern int setupterm(const char *term, int descriptor, int *result);
extern char *tigetstr(const char *capability);

// wchar.h declares it only for X/Open; see wcwidth(3).
extern int wcwidth(wchar_t scalar);

// attr(3X)
static const attr_t curses_bold = WA_BOLD;
static const attr_t curses_dim = WA_DIM;
static const attr_t curses_underline = WA_UNDERLINE;
static const attr_t curses_reverse = WA_REVERSE;

/// Takes the terminal on standard input and output over; unlike `initscr` it returns when it fails.
static inline bool curses_open(void) { return newterm(NULL, stdout, stdin) != NULL; }

/// The window that covers the screen; it stays the same when the screen is resized.
static inline WINDOW *curses_screen(void) { return stdscr; }

/// What the screen shows as far as curses knows, for `clearok`.
static inline WINDOW *curses_shown(void) { return curscr; }

/// How many colours the terminal has, known after `start_color`.
static inline int curses_colors(void) { return COLORS; }

#endif
