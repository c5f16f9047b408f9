package jp.hokensho.keys;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/// Takes one connection that must bring a certificate, and answers with one byte.
record TlsServer(SSLServerSocket socket, CompletableFuture<String> thumbprint) implements AutoCloseable {

    static TlsServer start(KeyStoreFile identity, X509Certificate authority) throws IOException {
        var factory = Tls.clientContext(identity, authority).getServerSocketFactory();
        var socket = (SSLServerSocket) factory.createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        socket.setNeedClientAuth(true);
        var server = new TlsServer(socket, new CompletableFuture<>());
        Thread.ofVirtual().start(server::answer);
        return server;
    }

    private void answer() {
        try (var connection = (SSLSocket) socket.accept()) {
            connection.startHandshake();
            var certificate = (X509Certificate) connection.getSession().getPeerCertificates()[0];
            connection.getOutputStream().write(1);
            thumbprint.complete(Thumbprint.of(certificate));
        } catch (IOException refused) {
            thumbprint.completeExceptionally(refused);
        }
    }

    /// Returns when the server has accepted the client too: in TLS 1.3 that is known with its first byte.
    SSLSession dial(SSLContext context) throws IOException {
        try (var client = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", socket.getLocalPort())) {
            var parameters = Tls.parameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            client.setSSLParameters(parameters);
            client.startHandshake();
            if (client.getInputStream().read() < 0) {
                throw new IOException("the server hung up");
            }
            return client.getSession();
        }
    }

    /// The thumbprint of the client's certificate.
    String seen() {
        return thumbprint.join();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
