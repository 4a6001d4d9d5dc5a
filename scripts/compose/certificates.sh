#!/bin/sh
# Makes the certificate EventStoreDB needs before it asks anybody for a password, and an authority of its own that says it is right. Done once, in the
# container called `certificates`; what is there is left as it is. The authority's key is thrown away: whoever wants another certificate makes both anew.
#
#   $1  where the certificate and its key go, for the server alone
#   $2  where the authority goes, for whoever speaks to the server
#   $3  the name the server is reached by
set -eu
umask 077
own=$1 authority=$2 name=$3
# Ten years, so that nothing stops on a night when nobody thinks of it: both live and die with this installation, and no one else trusts them.
days=3650

if [ -s "$own/node.key" ] && [ -s "$own/node.crt" ] && [ -s "$authority/ca.crt" ]; then
  echo "The certificate of $name is there."
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days "$days" -subj "/O=Sparbar/CN=authority of $name" \
  -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
  -keyout "$work/ca.key" -out "$work/ca.crt" 2>/dev/null
openssl req -new -newkey rsa:3072 -nodes -sha256 -subj '/O=Sparbar/CN=eventstoredb-node' \
  -keyout "$work/node.key" -out "$work/node.csr" 2>/dev/null
cat > "$work/node.ext" <<EOF
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=DNS:$name,DNS:localhost,IP:127.0.0.1
EOF
openssl x509 -req -sha256 -days "$days" -in "$work/node.csr" -CA "$work/ca.crt" -CAkey "$work/ca.key" -CAcreateserial \
  -extfile "$work/node.ext" -out "$work/node.crt" 2>/dev/null

# The user that EventStoreDB runs as in its image. Its folder is closed to everybody else; what the authority is, all may know.
install -m 0755 -d "$authority"
install -m 0444 "$work/ca.crt" "$authority/ca.crt"
install -m 0400 -o 1000 -g 1000 "$work/node.key" "$own/node.key"
install -m 0444 -o 1000 -g 1000 "$work/node.crt" "$own/node.crt"
chown 1000:1000 "$own"
chmod 0500 "$own"
echo "Made a certificate for $name."
