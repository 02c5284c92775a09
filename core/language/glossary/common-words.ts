/**
 * The words between the telling ones, so that a question becomes a sentence that an English model understands. Written
 * as SHOP_TERMS are; never used to look anything up.
 */
export const COMMON_WORDS = `
the|der,die,das,den,dem,des|le,la,les,l|el,la,los,las|il,lo,la,i,gli,le,l|de,het|o,os,as
a|ein,eine,einen,einem,einer|un,une|un,una|un,uno,una|een|um,uma
and|und|et|y|e,ed|en|e
or|oder|ou|o|o,oppure|of|ou
not|nicht|pas|no|non|niet|nao
no|nein,kein,keine,keinen|non,aucun|ninguno,ninguna,ningun|no,nessun,nessuna|nee,geen|nenhum,nenhuma
with|mit|avec|con|con|met|com
without|ohne|sans|sin|senza|zonder|sem
for|fur|pour|para,por|per|voor|para,por
from|von,vom,ab|de,depuis|desde|da,dal|van,vanaf|desde
of|aus|du,des,d|de,del|di,del,della,dei|van|do,da,dos,das,de
to|zu,zum,zur,nach|a,au,aux|a,al|a,al,alla|naar,te|para,ao,aos
in|in,im|en,dans|en|in,nel,nella|in|em,no,na,nos,nas
on|auf,am|sur|sobre|su,sul,sulla|op|sobre
at|bei,beim|chez|en|presso|bij|em
under|unter|moins de,a moins de,sous|menos de,por menos de,debajo de|sotto,meno di,sotto i|onder,minder dan|menos de,abaixo de
over|uber|plus de,au dessus de|mas de|piu di,sopra|boven,meer dan|mais de,acima de
until|bis|jusqu a|hasta|fino a|tot|ate
up to|bis zu|jusqu a|hasta|fino a|tot|ate
than|als|que|que|di,che|dan|do que
i|ich|je,j|yo|io|ik|eu
you|sie,ihr,du,euch,ihnen|vous,tu|usted,ustedes|voi,lei|jullie,u,je|voce,voces
we|wir|nous|nosotros|noi|wij,we|nos
it|es,ihn|il,elle,ca,cela|lo,ello|esso|het|isso,isto
this|diese,dieser,dieses,diesen,diesem,dies|ce,cette,cet,ceci|este,esta,esto|questo,questa|dit,deze|este,esta,esse,essa
that|dass|que|eso,ese,esa,que|che,quello|dat,die|que,esse
these|diese|ces|estos,estas|questi,queste|deze|estes,estas
them|denen|eux|ellos|loro|hen|eles
my|mein,meine,meinen,meinem,meiner,meines|mon,ma,mes|mi,mis|il mio,la mia,i miei,le mie,mio,mia,miei,mie|mijn|o meu,a minha,os meus,as minhas,meu,minha,meus,minhas
your|ihre,ihren,euer,eure,dein|votre,vos|su,sus|vostro,vostra,suo|uw|seu,sua,vosso
me|mir,mich|moi,m,me|me|mi|mij|me,mim
is|ist,sei|est|es,esta|e|is|esta,eu
are|sind,seid|sont,etes|son,estan|sono|zijn|sao,estao
was|war|etait|era|era|was|era
do i have|habe ich zeit,habe ich,hab ich|ai je,est ce que j ai|tengo tiempo|ho tempo|heb ik de tijd,heb ik|tenho tempo
does|tut|fait|hace|fa|doet|faz
have|habe,haben,habt|ai,avez,ont,avons|tengo,tienen,teneis,tienes,tiene|ho,avete,hanno|heb,hebben|tenho,tem,tens
has|hat|a|ha|ha|heeft|tem
there is|gibt es,gibts|y a t il,il y a|hay|c e,ci sono|is er,zijn er|ha
do you have|haben sie,habt ihr,fuhren sie,hatten sie|avez vous,vous avez,auriez vous|tienen,tienes,teneis,hay algun,hay alguna|avete,ci sono,vendete|hebben jullie,heeft u,verkopen jullie|tem,voces tem,ha algum,vendem
do you ship|liefern sie,liefert ihr,versenden sie,versendet ihr|livrez vous,expediez vous|hacen envios,enviais,envian|spedite,consegnate|leveren jullie,verzenden jullie,levert u|enviam,voces enviam,entregam
can|kann,konnen,konnt,kannst|peut,puis,pouvez,peux,peut on|puedo,puede,pueden,se puede|posso,puo,potete,si puo|kan,kunnen|posso,pode,podem
could|konnte,konnten|pourrait,pourriez,pourrais|podria,podrian|potrei,potreste|zou|poderia
want|will,wollen|veux,voudrais|quiero,quisiera|voglio,vorrei|wil|quero,queria,gostaria
would like|mochte,mochten,hatte gern,wurde gerne|aimerais,voudrais,souhaite|me gustaria|vorrei|zou graag,wil graag|gostaria de,queria
need|brauche,brauchen,benotige|besoin de,besoin,ai besoin de|necesito|ho bisogno di,bisogno|heb nodig,nodig|preciso de,preciso
look for|suche,suchen|cherche,recherche|busco,estoy buscando|cerco,sto cercando|zoek,ben op zoek naar|procuro,estou procurando,estou a procura de
show|zeigen,zeig,zeige|montrez,montrer,montre|muestra,muestrame,mostrar,ensename|mostrami,mostra,mostrare,fammi vedere|laat zien,toon,laat|mostre,mostrar,mostra
give|geben|donner,donnez|dar|dare|geven|dar
take|nehmen,nehme|prendre,prends|llevar,me llevo,llevo|prendere,prendo|nemen,neem|levar,levo
send|schicken,senden,schicke,schickt|envoyer,envoyez,envoie|enviar,envia,enviame,enviarme|inviare,mandare,invia,mandami,inviami,invii|stuur,sturen|enviar,envie,mande
put|legen,leg,lege,packen,pack|mettre,mettez,mets|poner,pon|mettere,metti|doe,leg,zet|colocar,coloque
add|hinzufugen,fuge,fug|ajouter,ajoutez,ajoute|anadir,anade,anadelo,agregar,agrega|aggiungere,aggiungi,aggiungilo|toevoegen,voeg|adicionar,adicione,acrescente
remove|entfernen,entferne,loschen|retirer,retirez,enlever,enlevez,supprimer,supprimez|quitar,quita,eliminar,quite|rimuovere,rimuovi,togliere,togli|verwijderen,verwijder|remover,remova,tirar,retire
change|andern,andere|changer,modifier|cambiar,modificar|cambiare,modificare|wijzigen,veranderen|mudar,alterar
arrive|ankommen,angekommen,ankommt,kommt an|arriver,arrive,arrivee|llegar,llega,llego,llegado|arrivare,arriva,arrivato,arrivata|aankomen,aangekomen|chegar,chega,chegou
receive|erhalten,bekommen,bekommt,bekomme|recevoir,recu,recois|recibir,recibido,recibo|ricevere,ricevuto|ontvangen,gekregen,krijg|receber,recebi,recebido
come|kommt,kommen|vient,venir|viene,venir|viene,venire|komt,komen|vem,vir
take time|dauert,dauern|prend,met|tarda,tardan|ci vuole,impiega|duurt|demora,leva
how long|wie lange,wie lang|combien de temps,quel delai|cuanto tiempo,cuanto tarda|quanto tempo,quanto ci mette|hoe lang|quanto tempo
how much|wie viel,wieviel|combien|cuanto,cuanta|quanto,quanta|hoeveel|quanto,quanta
how many|wie viele,wieviele|combien de|cuantos,cuantas|quanti,quante|hoeveel|quantos,quantas
how much does|was kostet,was kosten,wie teuer ist,wie teuer sind|combien coute,combien coutent,quel est le prix de|cuanto cuesta,cuanto cuestan|quanto costa,quanto costano|wat kost,wat kosten,hoe duur is|quanto custa,quanto custam
how heavy is|wie schwer ist,was wiegt|combien pese|cuanto pesa|quanto pesa|hoe zwaar is,wat weegt|quanto pesa
where|wo,wohin,woher|ou|donde,adonde|dove|waar,waarheen|onde
where is|wo ist,wo bleibt|ou est,ou se trouve,ou en est|donde esta|dov e,dove,dove si trova|waar is,waar blijft|onde esta
when|wann|quand|cuando|quando|wanneer|quando
what|was|que,quoi,qu est ce que,quel,quelle|que|che,cosa,che cosa|wat|o que
which|welche,welcher,welches,welchen|quel,quelle,quels,quelles,lequel,laquelle|cual,cuales,que|quale,quali|welke,welk|qual,quais
who|wer|qui|quien|chi|wie|quem
how|wie|comment|como|come|hoe|como
why|warum,wieso,weshalb|pourquoi|por que|perche|waarom|por que,porque
if|wenn,falls,ob|si|si|se|als|se
as soon as|sobald|des que|en cuanto|appena|zodra|assim que
still|noch,immer noch|encore,toujours|todavia,aun|ancora|nog,nog steeds|ainda
already|schon,bereits|deja|ya|gia|al|ja
also|auch|aussi|tambien|anche|ook|tambem
only|nur|seulement,que|solo,solamente|solo,soltanto|alleen,slechts|so,apenas,somente
please|bitte|s il vous plait,svp,s il te plait|por favor|per favore,per piacere|alstublieft,alsjeblieft,aub,graag|por favor
thanks|danke,dank|merci|gracias|grazie|bedankt,dank|obrigado,obrigada
yes|ja|oui|si|si|ja|sim
hello|hallo,guten tag|bonjour|hola|ciao,buongiorno|hallo|ola
good|gut|bon,bonne|bueno,buena|buono,buona|goed|bom,boa
better|besser|mieux,meilleur|mejor|meglio,migliore|beter|melhor
best|beste,bester,bestes|meilleur,meilleure|mejor|migliore|beste|melhor
very|sehr|tres|muy|molto|heel,erg|muito
more|mehr|plus|mas|piu|meer|mais
less|weniger|moins|menos|meno|minder|menos
something|etwas,was|quelque chose|algo,alguna cosa|qualcosa|iets|algo,alguma coisa
anything|irgendwas|quoi que ce soit|cualquier cosa|qualsiasi cosa|iets|qualquer coisa
someone|jemand,jemandem,jemanden|quelqu un|alguien|qualcuno|iemand|alguem
all|alle,alles|tous,toutes,tout|todos,todas,todo|tutti,tutte,tutto|alle,alles|todos,todas,tudo
first|erste,erster,erstes,ersten|premier,premiere|primero,primera,primer|primo,prima|eerste|primeiro,primeira
second|zweite,zweiter,zweites,zweiten|deuxieme,second|segundo,segunda|secondo,seconda|tweede|segundo,segunda
third|dritte,dritter,drittes,dritten|troisieme|tercero,tercera|terzo,terza|derde|terceiro,terceira
last|letzte,letzter,letztes,letzten|dernier,derniere|ultimo,ultima|ultimo,ultima|laatste|ultimo,ultima
two|zwei,beiden,beide|deux|dos,ambos|due,entrambi|twee,beide|dois,duas,ambos
three|drei|trois|tres|tre|drie|tres
four|vier|quatre|cuatro|quattro|vier|quatro
five|funf|cinq|cinco|cinque|vijf|cinco
day|tag,tage,tagen|jour|dia|giorno|dag|dia
week|woche,wochen|semaine|semana|settimana|week|semana
month|monat,monate|mois|mes|mese|maand|mes
year|jahr,jahre|an,ans,annee|ano|anno|jaar|ano
today|heute|aujourd hui|hoy|oggi|vandaag|hoje
time|zeit|temps|tiempo|tempo|tijd|tempo
euros|euro|euros|euros|euro|euro|euros
money|geld|argent|dinero|soldi,denaro|geld|dinheiro
help|hilfe,helfen|aide,aider|ayuda,ayudar|aiuto,aiutare|hulp,helpen|ajuda,ajudar
question|frage|question|pregunta|domanda|vraag|pergunta
speak|sprechen,reden,verbinden|parler,discuter|hablar|parlare|spreken,praten|falar,conversar
real|echten,echter,richtigen,echte|reel,vrai,vraie|real,verdadera|reale,vera,vero|echt,echte|real,verdadeira
contact|kontaktieren,kontakt,erreichen|contacter,joindre|contactar|contattare|contacteren,bereiken|contactar,contatar
work|funktioniert,funktionieren|marche,fonctionne|funciona|funziona|werkt|funciona
fit|passt,passen|va,convient|queda,sirve|va bene,calza|past,passen|serve
suit|geeignet,eignet|convient,adapte|adecuado,apto|adatto|geschikt|adequado
sell|verkaufen,verkauft,fuhrt|vendre,vendez|vender,venden|vendere,vendete|verkopen,verkoopt|vender,vendem
use|benutzen,verwenden,einlosen|utiliser|usar,utilizar|usare|gebruiken|usar
offer|anbieten,bietet,bieten sie|proposer,proposez|ofrecen,ofrecer|offrite,offrire|bieden,aanbieden|oferecem,oferecer
open|geoffnet,offen|ouvert,ouverts|abierto,abiertos|aperto,aperti|open|aberto,abertos
must|muss,mussen|dois,faut|debo,hay que|devo,bisogna|moet,moeten|devo,tenho que
long|lange|longtemps|largo|lungo|lang|longo
night|nacht,nachte|nuit|noche|notte|nacht|noite
minus|minus|moins|menos|meno|min|menos
degrees|grad|degres|grados|gradi|graden|graus
robot|roboter|robot|robot|robot|robot|robo
one|eins|un|uno|uno|een|um
else|sonst|d autre|mas|altro|anders|mais
recipe|rezept|recette|receta|ricetta|recept|receita
weather|wetter|meteo|tiempo hace|meteo|weer|clima
tell|sagen,sag|dites,dire|decir,dime|dimmi,dire|vertellen|dizer,diga
make|machen,mach|faire,faites|hacer|fare|maken|fazer
know|wissen,weiss|savoir,sais|saber,se|sapere,so|weten,weet|saber
nothing|nichts|rien|nada|niente,nulla|niets|nada
never|nie,niemals|jamais|nunca|mai|nooit|nunca
between|zwischen|entre|entre|tra,fra|tussen|entre
will|wird,werden|sera,seront|sera,seran|sara,saranno|zal,zullen|sera,serao
can i|kann ich,darf ich|puis je,je peux,est ce que je peux,on peut|puedo,se puede|posso,si puo|kan ik,mag ik,kunnen we|posso,pode se,da para
is there|gibt es,gibts|y a t il,est ce qu il y a|hay|c e,ci sono|is er,zijn er|ha,existe
do you accept|akzeptiert ihr,nehmt ihr,akzeptieren sie|acceptez vous,prenez vous|aceptan,aceptais|accettate|accepteren jullie,nemen jullie|aceitam,voces aceitam
after|nach,danach|apres|despues de,despues|dopo|na|depois de,depois,apos
before|vor,vorher|avant|antes de,antes|prima di,prima|voor,voordat|antes de,antes
next week|nachste woche|semaine prochaine|proxima semana,semana que viene|settimana prossima,prossima settimana|volgende week|proxima semana
next|nachste,nachster,nachsten|prochain,prochaine|proximo,proxima,siguiente|prossimo,prossima|volgende|proximo,proxima
tomorrow|morgen|demain|manana|domani|morgen|amanha
things|sachen,dinge|choses,affaires|cosas|cose|dingen,spullen|coisas
possible|moglich|possible|posible|possibile|mogelijk|possivel
my own|eigene,eigenen|propre|propio|proprio|eigen|proprio
too|zu|trop|demasiado|troppo|te|demais
happens|passiert|passe t il,arrive t il|pasa,ocurre|succede|gebeurt|acontece
monday|montag,montags|lundi|lunes|lunedi|maandag|segunda feira
tuesday|dienstag,dienstags|mardi|martes|martedi|dinsdag|terca feira
wednesday|mittwoch,mittwochs|mercredi|miercoles|mercoledi|woensdag|quarta feira
thursday|donnerstag,donnerstags|jeudi|jueves|giovedi|donderdag|quinta feira
friday|freitag,freitags|vendredi|viernes|venerdi|vrijdag|sexta feira
saturday|samstag,samstags,sonnabend|samedi|sabado|sabato|zaterdag|sabado
sunday|sonntag,sonntags|dimanche|domingo|domenica|zondag|domingo
open|aufmacht,aufgemacht|ouvrez,ouvre|abren,abre,abris|aprite,apre,aprono|gaan jullie open|abrem,abre
run small|fallen klein aus,klein aus|taillent petit,taille petit|tallan pequeno,talla pequeno|calzano piccolo,calza piccolo|vallen klein uit,klein uit|sao pequenos
run large|fallen gross aus,gross aus|taillent grand,taille grand|tallan grande,talla grande|calzano grande,calza grande|vallen groot uit,groot uit|sao grandes
physical|physisch,physisches|physique|fisica,fisico|fisico,fisica|fysiek,fysieke|fisica,fisico
delete|losche,loschen|supprime|borro,borrar|cancello|verwijder|apago,apagar
`;
