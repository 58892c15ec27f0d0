//! A result that may be larger than memory: put aside in a file without a name
//! until all of it is there.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};

use crate::io::{Out, files};

/// What was made so far.
pub(crate) struct Spool(BufWriter<File>);

impl Spool {
    pub(crate) fn begin() -> anyhow::Result<Self> {
        let file = tempfile::tempfile().map_err(|error| unspooled(&error))?;
        Ok(Self(BufWriter::new(file)))
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        self.0.write_all(bytes).map_err(|error| unspooled(&error))
    }

    /// All of it, to be written from its beginning.
    pub(crate) fn end(self) -> anyhow::Result<Out> {
        let whole = self.0.into_inner().map_err(io::IntoInnerError::into_error);
        let rewound = whole.and_then(|mut file| file.rewind().map(|()| file));
        rewound.map(Out::Spool).map_err(|error| unspooled(&error))
    }
}

fn unspooled(error: &io::Error) -> anyhow::Error {
    files::unreadable(&std::env::temp_dir().display().to_string(), error)
}
