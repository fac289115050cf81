//! The server, asked over a real connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicU32, Ordering};

use super::*;

/// A folder that goes away with the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What stays behind lies in the system's folder for such files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn site(base: &str) -> (Folder, Server) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let folder = std::env::temp_dir().join(format!("ips-kit-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir_all(folder.join("en")).unwrap();
    for (name, text) in [
        ("index.html", "home"),
        ("en/index.html", "english"),
        ("404.html", "nothing here"),
        ("a.wasm", "plain"),
        ("a.wasm.br", "packed"),
        ("_headers", "/*\n  X-Test: yes\n/en/*\n  Cache-Control: no-store\n"),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    let server = Server::start(&folder, &Base::parse(base).unwrap()).unwrap();
    (Folder(folder), server)
}

fn ask(server: &Server, method: &str, path: &str, more: &str) -> String {
    let host = server.address().trim_start_matches("http://").split('/').next().unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{more}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn pages_come_with_their_type_and_the_headers_of_the_site() {
    let (_folder, server) = site("/");
    let home = ask(&server, "GET", "/", "");
    assert!(home.starts_with("HTTP/1.1 200") && home.ends_with("\r\n\r\nhome"), "{home}");
    for header in ["X-Test: yes", "Content-Type: text/html; charset=utf-8", "Cache-Control: no-cache"] {
        assert!(home.contains(header), "{header}: {home}");
    }
    let english = ask(&server, "GET", "/en/?lang=es", "");
    assert!(english.contains("Cache-Control: no-store") && english.ends_with("english"), "{english}");
    assert!(ask(&server, "GET", "/en", "").contains("Location: /en/\r\n"));
}

#[test]
fn head_has_the_headers_and_no_body() {
    let (_folder, server) = site("/");
    let head = ask(&server, "HEAD", "/", "");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("Content-Length: 4") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(ask(&server, "POST", "/", "Content-Length: 0\r\n").starts_with("HTTP/1.1 405"));
}

#[test]
fn brotli_is_sent_to_those_who_take_it() {
    let (_folder, server) = site("/");
    let packed = ask(&server, "GET", "/a.wasm", "Accept-Encoding: gzip, br\r\n");
    assert!(packed.contains("Content-Encoding: br") && packed.contains("Content-Type: application/wasm") && packed.ends_with("packed"), "{packed}");
    for plain in ["", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br;q=0\r\n"] {
        let answer = ask(&server, "GET", "/a.wasm", plain);
        assert!(!answer.contains("Content-Encoding") && answer.contains("Vary: Accept-Encoding") && answer.ends_with("plain"), "{answer}");
    }
}

#[test]
fn what_is_not_there_is_the_404_page() {
    let (_folder, server) = site("/");
    for path in ["/nothing", "/en/nothing/", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/_headers"] {
        let answer = ask(&server, "GET", path, "");
        assert!(answer.starts_with("HTTP/1.1 404") && answer.ends_with("nothing here") && answer.contains("X-Test: yes"), "{path}: {answer}");
    }
}

#[test]
fn a_base_moves_the_whole_site() {
    let (_folder, server) = site("/kit/");
    assert!(ask(&server, "GET", "/kit/en/", "").ends_with("english"));
    assert!(ask(&server, "GET", "/", "").contains("Location: /kit/\r\n"));
    assert!(ask(&server, "GET", "/en/", "").starts_with("HTTP/1.1 404"));
    assert!(ask(&server, "GET", "/kit", "").starts_with("HTTP/1.1 302"), "the base without its slash");
}

#[test]
fn a_folder_without_a_site_is_refused() {
    let error = Server::start(&std::env::temp_dir().join("ips-kit-none"), &Base::default()).map(|_| ()).unwrap_err().to_string();
    assert!(error.contains("cargo xtask build"), "{error}");
}

#[test]
fn many_connections_that_stay_open_are_all_answered() {
    let (_folder, server) = site("/");
    let host = server.address().trim_start_matches("http://").split('/').next().unwrap();
    let open = || {
        let mut stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
        stream
    };
    // Each is opened before any is read, and none is closed before all are.
    let streams: Vec<_> = (0..24).map(|_| open()).collect();
    for mut stream in &streams {
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200");
    }
}
