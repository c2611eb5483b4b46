// epoll and eventfd are in no module of Swift's Glibc; this brings them.
#pragma once
#include <sys/epoll.h>
#include <sys/eventfd.h>
