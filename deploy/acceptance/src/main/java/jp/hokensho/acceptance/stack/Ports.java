package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Where the programs listen.
public record Ports(int center, int management, int adapter1, int adapter2, int terminal) {

    /// The usual ports, and free ones in place of those that are taken.
    public static Ports usual() {
        return new Ports(orFree(8443), orFree(9000), orFree(8543), orFree(8544), orFree(8090));
    }

    public static Ports free() {
        return new Ports(orFree(0), orFree(0), orFree(0), orFree(0), orFree(0));
    }

    private static int orFree(int port) {
        return binds(null, port) && binds(InetAddress.getLoopbackAddress(), port) ? picked(port) : picked(0);
    }

    private static boolean binds(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int picked(int port) {
        if (port != 0) {
            return port;
        }
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failed("no free port", e);
        }
    }
}
