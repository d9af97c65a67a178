# What differs in the engine's container from deploy/relay/nginx/live-subtitles-relay.conf: others are found by their names in
# compose.yaml, and the log goes to the container's own.
s/127\.0\.0\.1:8091/first:8091/
s/127\.0\.0\.1:8092/second:8091/
s/127\.0\.0\.1:6379/redis:6379/
s/listen 127\.0\.0\.1:8080/listen 8080/
s/listen 127\.0\.0\.1:8090/listen 8090/
s#/var/log/nginx/[a-z.-]*#/dev/stdout#
# Who asks, as the server before the container tells it: it comes by the host's end of the container's network.
s/set_real_ip_from ::1;/set_real_ip_from ::1; set_real_ip_from 10.0.0.0\/8; set_real_ip_from 172.16.0.0\/12; set_real_ip_from 192.168.0.0\/16;/
