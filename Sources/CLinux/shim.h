// Calls of Linux that the Glibc module of Swift leaves out, because glibc declares them only for
// _GNU_SOURCE or in headers that the module does not list. Constants start with `linux_`.

#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <sys/types.h>
#include <sys/xattr.h>

// renameat2(2)
extern int renameat2(
    int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
static const unsigned int linux_rename_noreplace = 1;
static const unsigned int linux_rename_exchange = 2;

// fcntl(2), "Leases"
static const int linux_set_lease = 1024;
static const int linux_set_signal = 10;

#endif
