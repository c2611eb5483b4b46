// Imports epoll and eventfd, which Swift's Glibc module lacks.
#pragma once
#include <sys/epoll.h>
#include <sys/eventfd.h>
