//! For whom an output is made.

use clap::{Args, ValueEnum};

use crate::answers::{Audience, Show};
use crate::lang::Said;

/// For whom an output is made.
#[derive(Debug, Args)]
pub(crate) struct AudienceArgs {
    /// For whom: this decides what is shown ·
    /// Voor wie: dat bepaalt wat er te zien is
    #[arg(
        long = "for",
        value_name = "AUDIENCE",
        default_value = "internal",
        ignore_case = true
    )]
    pub audience: Option<AudienceArg>,
    /// Show private remarks too; only with `--for internal` ·
    /// Toon ook de eigen aantekeningen; alleen met `--for internal`
    #[arg(long)]
    pub with_private: bool,
}

/// An audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum AudienceArg {
    /// The organisation itself ·
    /// De organisatie zelf
    Internal,
    /// The region: RIEC and partners ·
    /// De regio: RIEC en partners
    Region,
    /// The province ·
    /// De provincie
    Province,
    /// Council and inhabitants ·
    /// Raad en inwoners
    Public,
}

impl AudienceArg {
    /// The audience that is meant.
    pub(crate) fn audience(self) -> Audience {
        match self {
            Self::Internal => Audience::Internal,
            Self::Region => Audience::Region,
            Self::Province => Audience::Province,
            Self::Public => Audience::Public,
        }
    }
}

impl AudienceArgs {
    /// For whom; the organisation itself where nobody else was named.
    pub(crate) fn audience(&self) -> Audience {
        let named = self.audience.map(AudienceArg::audience);
        named.unwrap_or(Audience::Internal)
    }

    /// The same for somebody else.
    pub(crate) fn with(&self, audience: AudienceArg) -> Self {
        Self {
            audience: Some(audience),
            with_private: self.with_private,
        }
    }

    /// What the audience may see; private remarks only inside.
    pub(crate) fn show(&self) -> Show {
        Show::new(self.audience(), self.with_private)
    }

    /// Refuses private remarks for anybody but the organisation itself: who asks for
    /// them would not see that they are left out.
    ///
    /// # Errors
    /// When they are asked for somebody else.
    pub(crate) fn private_only_inside(&self) -> Result<(), Said> {
        if !self.with_private || self.audience() == Audience::Internal {
            return Ok(());
        }
        Err(Said::new(
            "eigen aantekeningen zijn voor de organisatie zelf: gebruik --with-private alleen met --for internal",
            "private remarks are for the organisation itself: use --with-private only with --for internal",
        ))
    }
}
