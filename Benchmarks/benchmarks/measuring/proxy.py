"""nginx in front of the program with gzip: compression is the job of the proxy."""

import socket

from harness.process import Process
from harness.waiting import wait_until

CONFIG = """\
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/nginx-body;
  proxy_temp_path {folder}/nginx-proxy;
  fastcgi_temp_path {folder}/nginx-fastcgi;
  uwsgi_temp_path {folder}/nginx-uwsgi;
  scgi_temp_path {folder}/nginx-scgi;
  gzip on;
  gzip_proxied any;
  gzip_min_length 500;
  gzip_types text/css text/javascript application/javascript image/svg+xml application/json;
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://127.0.0.1:{program};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
    }}
  }}
}}
"""


class Proxy:
    def __init__(self, folder, program):
        self.folder, self.program = folder, program

    def __enter__(self):
        self.port = free_port()
        config = self.folder / "nginx.conf"
        config.write_text(CONFIG.format(folder=self.folder, port=self.port, program=self.program))
        self.process = Process(["/usr/sbin/nginx", "-e", "stderr", "-c", config], self.folder / "nginx.log")
        wait_until("nginx accepts connections", lambda: accepts(self.port) or not self.process.is_running)
        if not self.process.is_running:
            raise RuntimeError(f"nginx exited:\n{self.process.output}")
        return self

    def __exit__(self, *_):
        self.process.stop()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def accepts(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
