"""Paragraphs with many misspellings are English, however few of their words are known."""

import pytest

from seedlint.document import Source
from seedlint.engine.linter import Linter

PARAGRAPHS = """\
The goverment anounced yesturday that the new libary would recieve its books next week.
Ther is no dout that the experimant faild becuase of the temprature.
Pleese check the instalation guide, the enviroment variabels and the configuraton.
My grandmuther allways beleived that brekfast was the most importent meal.
He definately tryed to seperate the two argueing neihbours.
Teh devloper forgott to closse the conection, wich caussed a memmory leek.
The restarant was beautifull, but the waitter was extremly rude and the soop was cold.
We aproached the harbor cautiosly. The lighthous blinked ocasionally.
This fucntion retruns an aray of strigns.
Acording to the resaerch, most partisipants prefered the shorter questionaire.
Her acheivement was unbeleivable, and evrybody congradulated her imediately.
Unfortunatly the maintenence crew dissapeared with the equiptment.
The parralel universe theory is facinating, allthough it is compleatly unprovable.
I recomend that you reffer to the apendix for adittional informations and exampels.
Our nieghbor's dog is realy agressive twoards strangers and bycicles.
The comittee reccomended a seperate comission for enviromental afairs.
In the begining there was noone who cuold explane the phenomenom.
A sucessful buisness requiers patiance, knowlege and a litle luck.
The sceintists descovered a previosly unknwon speceis of buterfly.
It was a wierd coincedence that both freinds had choosen the same calender.
To instal the aplication, dowload the archiv and exicute the instaler.
She writted a leter to the edditor, complaning about the gramar misstakes.
Whithout propper lisence the vehical was konfiscated by the athorities.
The orchestera performd brilliently, and the audiance aplauded enthusiasticly.
""".splitlines()


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_a_badly_spelled_paragraph_is_reported(linter: Linter, text: str) -> None:
    found = linter.check(Source("x.md", f"{text}\n")).diagnostics
    assert len({one.span for one in found}) >= 3
