//! A small server for tests and measurements of the built site, on this machine only: what a static host does, with the headers and the
//! packed files that are published. People use that of Trunk.

mod address;
mod headers;

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, ensure};
use tiny_http::{Header, Method, Request, Response};

use address::Address;
use headers::HeaderRules;

use crate::workspace::Base;

/// A browser opens six connections at once; two more for whoever else looks.
const THREADS: usize = 8;

/// The headers file among the site's files. It is read here and never sent.
const HEADERS_FILE: &str = "_headers";

/// A running server. It ends with the program.
pub(crate) struct Server {
    address: String,
}

struct Site {
    folder: PathBuf,
    base: Base,
    rules: HeaderRules,
}

impl Server {
    /// Serves a folder under a base path on loopback, at any free port.
    ///
    /// # Errors
    /// There is no built site in the folder, its headers file has a mistake, or no port can be opened.
    pub(crate) fn start(folder: &Path, base: &Base) -> Result<Self> {
        ensure!(folder.join("index.html").is_file(), "{} holds no site: run `cargo xtask build` first", folder.display());
        let rules = match fs::read_to_string(folder.join(HEADERS_FILE)) {
            Ok(text) => HeaderRules::parse(&text)?,
            Err(error) if error.kind() == ErrorKind::NotFound => HeaderRules::default(),
            Err(error) => return Err(error).context("cannot read the headers file of the site"),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("cannot open a port on 127.0.0.1")?;
        let port = listener.local_addr().context("the opened port has no address")?.port();
        let server = tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!("cannot serve: {error}"))?;
        let (server, site) = (Arc::new(server), Arc::new(Site { folder: folder.to_owned(), base: base.clone(), rules }));
        for _ in 0..THREADS {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // An error here means that the visitor has gone away.
                    let _ = site.answer(request);
                    nudge(port);
                }
            });
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}{}", base.as_str()) })
    }

    /// The address of the site's first page.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

/// Where many connections come at once, `tiny_http` may leave one of them without a thread for as long as the others stay open, and a page
/// would never finish loading. Another connection makes it take one more thread, which then finds the one that was left.
fn nudge(port: u16) {
    // Where none can be opened there is nothing to help.
    let _ = TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
}

impl Site {
    fn answer(&self, request: Request) -> io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request
                .respond(Response::from_string("Only GET and HEAD are answered here.\n").with_status_code(405).with_header(header("Allow", "GET, HEAD")));
        }
        let base = self.base.as_str();
        if base != "/" && (request.url() == "/" || request.url() == base.trim_end_matches('/')) {
            return request.respond(Response::empty(302).with_header(header("Location", base)));
        }
        let Some(address) = Address::parse(request.url(), base) else { return self.not_found(request) };
        let path = self.folder.join(address.path());
        if path.is_dir() && !address.is_folder() {
            return request.respond(Response::empty(301).with_header(header("Location", &address.with_slash(base))));
        }
        let file = if address.is_folder() { path.join("index.html") } else { path };
        if !file.is_file() || file == self.folder.join(HEADERS_FILE) {
            return self.not_found(request);
        }
        self.send(request, &file, &address.rule_path(), 200)
    }

    fn not_found(&self, request: Request) -> io::Result<()> {
        let page = self.folder.join("404.html");
        if page.is_file() {
            return self.send(request, &page, "/404.html", 404);
        }
        request.respond(Response::from_string("There is no such page.\n").with_status_code(404))
    }

    fn send(&self, request: Request, file: &Path, rule_path: &str, status: u16) -> io::Result<()> {
        let mut headers = self.rules.of(rule_path);
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("Cache-Control")) {
            headers.push(("Cache-Control".into(), "no-cache".into()));
        }
        headers.push(("Content-Type".into(), content_type(file).into()));
        let packed = file.with_added_extension("br");
        let has_packed = packed.is_file();
        let mut sent = file;
        if has_packed {
            headers.push(("Vary".into(), "Accept-Encoding".into()));
            if accepts_brotli(&request) {
                headers.push(("Content-Encoding".into(), "br".into()));
                sent = &packed;
            }
        }
        let mut response = Response::from_file(File::open(sent)?).with_status_code(status).with_chunked_threshold(usize::MAX);
        for (name, value) in headers {
            response.add_header(header(&name, &value));
        }
        request.respond(response)
    }
}

fn accepts_brotli(request: &Request) -> bool {
    let accepted = request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding"));
    accepted.flat_map(|header| header.value.as_str().split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        name.trim() == "br" && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

fn header(name: &str, value: &str) -> Header {
    // Names and values come from the headers file, which was checked when read, and from texts in this file.
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("{name} was checked"))
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
