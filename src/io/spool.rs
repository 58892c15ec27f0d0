//! A result that may be larger than memory: put aside in a file without a name
//! until all of it is there.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};

use crate::io::path_text::path_text;
use crate::io::{Out, Stop, Styled, environment, files};

/// What was made so far.
pub(crate) struct Spool(BufWriter<File>);

impl Spool {
    pub(crate) fn begin() -> Result<Self, Stop> {
        let file =
            tempfile::tempfile_in(environment::temporary()).map_err(|error| unspooled(&error))?;
        Ok(Self(BufWriter::new(file)))
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.0.write_all(bytes).map_err(|error| unspooled(&error))
    }

    /// All of it, to be written from its beginning.
    pub(crate) fn end(self, styled: Styled) -> Result<Out, Stop> {
        let whole = self.0.into_inner().map_err(io::IntoInnerError::into_error);
        let rewound = whole.and_then(|mut file| file.rewind().map(|()| file));
        rewound
            .map(|file| Out::Spool(file, styled))
            .map_err(|error| unspooled(&error))
    }
}

fn unspooled(error: &io::Error) -> Stop {
    files::unreadable(&path_text(&environment::temporary()), error)
}
